//! Work that computes for long, inside a handler.

use tokio::runtime::{Handle, RuntimeFlavor};

/// Does work that computes for more than some milliseconds (reading or writing a spreadsheet, making a
/// document) without keeping other requests waiting: their thread's tasks are given to another thread
/// meanwhile. For work that may take seconds, or that visitors can ask for without end, bound it too.
pub fn aside<T>(work: impl FnOnce() -> T) -> T {
    match Handle::try_current().map(|handle| handle.runtime_flavor()) {
        Ok(RuntimeFlavor::MultiThread) => tokio::task::block_in_place(work),
        // A single thread has nobody to give its tasks to.
        _ => work(),
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    #[test]
    fn others_go_on_while_one_computes() {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).build();
        runtime.unwrap().block_on(async {
            let (tell, told) = std::sync::mpsc::channel();
            let computing = tokio::spawn(async move {
                super::aside(move || told.recv_timeout(Duration::from_secs(20)))
            });
            // The only thread computes, and waits for this task.
            let other = tokio::spawn(async move { tell.send(()) });
            other.await.unwrap().unwrap();
            computing.await.unwrap().unwrap();
        });
    }

    #[tokio::test]
    async fn a_single_thread_computes_itself() {
        assert_eq!(super::aside(|| 6 * 7), 42);
    }
}
