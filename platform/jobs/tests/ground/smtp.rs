//! A mail server on the loopback that keeps what it gets. Speaks just enough SMTP.

use std::sync::{Arc, Mutex};

use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
};

/// What arrived: sender, recipient, and the message with its own dots.
#[derive(Clone, Debug)]
pub struct Arrived {
    pub from: String,
    pub to: String,
    pub data: String,
}

/// How the server answers `RCPT TO`, by what the address contains, and whether it confirms mails.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Manner {
    Friendly,
    /// Takes the mail and hangs up before saying so.
    HangsUpAfterData,
}

pub struct Server {
    pub port: u16,
    pub arrived: Arc<Mutex<Vec<Arrived>>>,
    pub lines: Arc<Mutex<u32>>,
}

/// Starts the server. `refuse+` in an address is refused for good, `later+` for now.
pub async fn start(manner: Manner) -> Server {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let server = Server {
        port: listener.local_addr().unwrap().port(),
        arrived: Arc::default(),
        lines: Arc::default(),
    };
    let (arrived, lines) = (server.arrived.clone(), server.lines.clone());
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            *lines.lock().unwrap() += 1;
            tokio::spawn(talk(stream, arrived.clone(), manner));
        }
    });
    server
}

async fn talk(stream: TcpStream, arrived: Arc<Mutex<Vec<Arrived>>>, manner: Manner) -> Option<()> {
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).lines();
    let (mut from, mut to) = (String::new(), String::new());
    write.write_all(b"220 loopback ESMTP\r\n").await.ok()?;
    while let Some(line) = lines.next_line().await.ok()? {
        let answer = match line.split([' ', ':']).next().unwrap_or_default() {
            "EHLO" => "250-loopback\r\n250 8BITMIME\r\n",
            "MAIL" => {
                from = address(&line);
                "250 ok\r\n"
            }
            "RCPT" if line.contains("refuse+") => "550 5.1.1 no such person\r\n",
            "RCPT" if line.contains("later+") => "450 4.2.1 not now\r\n",
            "RCPT" => {
                to = address(&line);
                "250 ok\r\n"
            }
            "DATA" => {
                write.write_all(b"354 go on\r\n").await.ok()?;
                let mut data = String::new();
                while let Some(line) = lines.next_line().await.ok()?.filter(|l| l != ".") {
                    data.push_str(&line);
                    data.push_str("\r\n");
                }
                let mail = Arrived { from: from.clone(), to: to.clone(), data };
                arrived.lock().unwrap().push(mail);
                if manner == Manner::HangsUpAfterData {
                    return None;
                }
                "250 taken\r\n"
            }
            "QUIT" => "221 bye\r\n",
            _ => "250 ok\r\n",
        };
        write.write_all(answer.as_bytes()).await.ok()?;
    }
    Some(())
}

fn address(line: &str) -> String {
    line.split(['<', '>']).nth(1).unwrap_or_default().to_owned()
}
