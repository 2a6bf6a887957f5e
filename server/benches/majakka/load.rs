//! Load from a second process: wrk on loopback.

use std::{
    io::{Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    process::Command,
};

pub(crate) struct Result {
    pub(crate) per_second: f64,
    pub(crate) p50_ms: f64,
    pub(crate) p99_ms: f64,
}

/// Asks `url` with so many connections for so many seconds.
pub(crate) fn run(url: &str, cookie: &str, connections: u32, seconds: u32) -> Result {
    let output = Command::new("wrk")
        .args(["-t1", &format!("-c{connections}"), &format!("-d{seconds}s"), "--latency", "-H"])
        .arg(format!("Cookie: {cookie}"))
        .arg(url)
        .output()
        .unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(!said.contains("Non-2xx"), "{said}");
    let after = |mark: &str| said.split(mark).nth(1).unwrap().split_whitespace().next().unwrap().to_owned();
    let per_second = after("Requests/sec:").parse().unwrap();
    // Another line may hold "83.50%".
    Result { per_second, p50_ms: milliseconds(&after(" 50% ")), p99_ms: milliseconds(&after(" 99% ")) }
}

/// "1.23ms", as wrk says it.
fn milliseconds(said: &str) -> f64 {
    let unit = said.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let number: f64 = said.trim_end_matches(unit).parse().unwrap();
    match unit {
        "us" => number / 1000.0,
        "ms" => number,
        _ => number * 1000.0,
    }
}

pub(crate) fn free_address() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap()
}

/// Asks until the program answers.
pub(crate) fn until_ready(address: SocketAddr) {
    loop {
        if let Ok(mut stream) = TcpStream::connect(address) {
            let mut answer = [0; 12];
            let asked = stream.write_all(b"GET /readyz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
            if asked.and_then(|()| stream.read_exact(&mut answer)).is_ok() && answer.ends_with(b"200") {
                return;
            }
        }
        std::thread::yield_now();
    }
}
