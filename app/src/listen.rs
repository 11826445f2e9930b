//! Taking connections. Each must send the head of its requests in time, there are never more than a
//! bounded number, and requests in progress are finished when the server is told to stop.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use axum::{Router, body::Body, extract::ConnectInfo, http::Request};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{Semaphore, watch},
    task::JoinSet,
};
use tower::ServiceExt;

/// Most connections at once. More wait in the queue of the operating system.
const MOST: usize = 4_096;
/// How long the server waits after it could not take a connection, e.g. for want of file handles.
const REST: Duration = Duration::from_millis(100);

/// How long a connection may take for things that are not the server's work.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Patience {
    /// From the first moment the server listens for a request to the end of its head. Also ends
    /// connections that are kept open without being used.
    pub head: Duration,
    /// From being told to stop until requests in progress are given up.
    pub ending: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Patience { head: Duration::from_secs(30), ending: Duration::from_secs(30) }
    }
}

/// Serves `router` until `stop` is over and requests in progress are answered.
pub(crate) async fn serve(
    listener: TcpListener,
    router: Router,
    patience: Patience,
    stop: impl Future<Output = ()>,
) {
    let places = Arc::new(Semaphore::new(MOST));
    let (end, ending) = watch::channel(false);
    let mut connections = JoinSet::new();
    tokio::pin!(stop);
    loop {
        let taken = tokio::select! {
            () = &mut stop => break,
            Some(_) = connections.join_next(), if !connections.is_empty() => continue,
            taken = accept(&listener, &places) => taken,
        };
        let Some((stream, peer, place)) = taken else {
            tokio::time::sleep(REST).await;
            continue;
        };
        let (router, ending) = (router.clone(), ending.clone());
        connections.spawn(async move {
            one(stream, peer, router, patience, ending).await;
            drop(place);
        });
    }
    drop(listener);
    let _ = end.send(true);
    let all = async { while connections.join_next().await.is_some() {} };
    if tokio::time::timeout(patience.ending, all).await.is_err() {
        tracing::warn!(left = connections.len(), "requests in progress were given up");
    }
}

type Taken = (TcpStream, SocketAddr, tokio::sync::OwnedSemaphorePermit);

async fn accept(listener: &TcpListener, places: &Arc<Semaphore>) -> Option<Taken> {
    let place = places.clone().acquire_owned().await.ok()?;
    match listener.accept().await {
        Ok((stream, peer)) => Some((stream, peer, place)),
        Err(error) => {
            tracing::warn!(%error, "a connection could not be taken");
            None
        }
    }
}

async fn one(
    stream: TcpStream,
    peer: SocketAddr,
    router: Router,
    patience: Patience,
    mut ending: watch::Receiver<bool>,
) {
    // Small answers must not wait for a fuller packet.
    let _ = stream.set_nodelay(true);
    let answer = service_fn(move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(ConnectInfo(peer));
        router.clone().oneshot(request.map(Body::new))
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(patience.head)
        .serve_connection(TokioIo::new(stream), answer);
    tokio::pin!(connection);
    tokio::select! {
        // A peer that goes away or is too slow is nothing to tell of.
        _ = connection.as_mut() => return,
        _ = ending.wait_for(|is_ending| *is_ending) => {}
    }
    connection.as_mut().graceful_shutdown();
    let _ = connection.await;
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::routing::get;
    use tokio::{
        io::{AsyncReadExt, AsyncWriteExt},
        sync::oneshot,
        task::JoinHandle,
    };

    async fn started(head: Duration) -> (SocketAddr, oneshot::Sender<()>, JoinHandle<()>) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let slow = get(async |ConnectInfo(peer): ConnectInfo<SocketAddr>| {
            tokio::time::sleep(Duration::from_millis(300)).await;
            peer.ip().to_string()
        });
        let router = Router::new().route("/slow", slow);
        let (stop, stopped) = oneshot::channel::<()>();
        let patience = Patience { head, ..Patience::default() };
        let served = tokio::spawn(serve(listener, router, patience, async {
            let _ = stopped.await;
        }));
        (address, stop, served)
    }

    #[tokio::test]
    async fn a_request_whose_head_never_ends_is_cut_off() {
        let (address, _stop, _served) = started(Duration::from_millis(200)).await;
        let mut peer = TcpStream::connect(address).await.unwrap();
        peer.write_all(b"GET /slow HTTP/1.1\r\nhost: a\r\nx-").await.unwrap();
        let mut said = Vec::new();
        let patience = Duration::from_secs(20);
        let end = tokio::time::timeout(patience, peer.read_to_end(&mut said)).await;
        end.expect("the server hangs up").unwrap();
        assert!(!String::from_utf8_lossy(&said).contains("200 OK"));
    }

    #[tokio::test]
    async fn a_request_in_progress_is_answered_when_the_server_stops() {
        let (address, stop, served) = started(Duration::from_secs(30)).await;
        let mut peer = TcpStream::connect(address).await.unwrap();
        peer.write_all(b"GET /slow HTTP/1.1\r\nhost: a\r\n\r\n").await.unwrap();
        tokio::time::sleep(Duration::from_millis(100)).await;
        stop.send(()).unwrap();
        let mut said = String::new();
        peer.read_to_string(&mut said).await.unwrap();
        assert!(said.contains("200 OK") && said.ends_with("127.0.0.1"), "{said}");
        served.await.unwrap();
        assert!(TcpStream::connect(address).await.is_err(), "nobody listens any more");
    }
}
