//! Requests to a witness, in order, as other programs answer them; and papers that watch one another.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that fails says where")]

mod data;

use data::{json, key, list, number, text};
use marbre_ledger::{
    Checkpoint, Frontier, Hash, SigningKey, VerifierKey,
    note::{KeyKind, Note},
    tree::prove_consistency,
    witness::{AnswerError, Head, Refusal, Request, SIZE_TYPE, conflict_size, cosignatures, decide},
};
use std::collections::BTreeMap;

/// A witness that keeps heads in memory.
struct Witness {
    key: SigningKey,
    logs: BTreeMap<String, Vec<VerifierKey>>,
    heads: BTreeMap<String, Head>,
    time: u64,
}

impl Witness {
    fn new(name: &str, seed: u8) -> Self {
        let key = SigningKey::from_seed(name.parse().unwrap(), KeyKind::Witness, &[seed; 32]);
        Self { key, logs: BTreeMap::new(), heads: BTreeMap::new(), time: 1_790_000_000 }
    }

    fn watching(mut self, log: &str, keys: &[VerifierKey]) -> Self {
        self.logs.insert(log.to_owned(), keys.to_vec());
        self
    }

    fn answer(&mut self, body: &[u8]) -> Result<String, Refusal> {
        let request = Request::parse(body)?;
        let origin = request.origin().to_owned();
        let accepted = decide(request, self.logs.get(&origin).map(Vec::as_slice), self.heads.get(&origin).copied())?;
        self.heads.insert(origin, accepted.head());
        self.time += 1;
        Ok(accepted.cosign(&self.key, self.time))
    }
}

/// The checkpoint of a request, as a note.
fn checkpoint(body: &str) -> Note {
    Note::parse(body.split_once("\n\n").unwrap().1.as_bytes()).unwrap()
}

fn run(witness: &mut Witness, cases: &[serde_json::Value], status: impl Fn(&serde_json::Value) -> u64) {
    for case in cases {
        let body = text(&case["body"]);
        let before = witness.heads.clone();
        let answer = witness.answer(body.as_bytes());
        match (&answer, status(case)) {
            (Ok(line), 200) => {
                let ours = [witness.key.public().clone()];
                assert_eq!(cosignatures(line.as_bytes(), &checkpoint(body), &ours).unwrap().len(), 1);
                let mut note = checkpoint(body);
                note.add(line.trim_end().parse().unwrap());
                assert_eq!(note.verify(&ours).unwrap()[0].time, Some(witness.time));
            }
            (Err(refusal), status) => {
                assert_eq!(u64::from(refusal.status()), status, "{case}: {refusal}");
                assert_eq!(witness.heads, before, "a refusal changes nothing");
                if status == 409 {
                    assert_eq!(refusal.content_type(), SIZE_TYPE);
                    let size = before.values().next().unwrap().size;
                    assert_eq!(refusal.body(), format!("{size}\n"));
                    assert_eq!(conflict_size(refusal.body().as_bytes()), Some(size));
                }
            }
            (Ok(_), status) => panic!("accepted, not {status}: {case}"),
        }
    }
}

#[test]
fn the_requests_of_log_600() {
    let vectors = json("log-600/vectors.json");
    let mut witness =
        Witness::new("witness.example/ours", 1).watching(text(&vectors["origin"]), &[key(&vectors["log_vkey"])]);
    let cases = list(&vectors["witness_requests_in_order"]);
    assert_eq!(cases.len(), 14);
    run(&mut witness, cases, |case| number(&case["expect_status"]));
    assert_eq!(witness.heads[text(&vectors["origin"])].size, 3);
}

#[test]
fn the_requests_of_another_witness() {
    let suite = json("witness-cases-torchwood.json");
    let origin = text(&suite["origin"]);
    // The key is given by its bytes; its number is computed as the standard says.
    let bytes: Vec<u8> = (0..32)
        .map(|at| u8::from_str_radix(&text(&suite["log_ed25519_key_hex"])[at * 2..at * 2 + 2], 16).unwrap())
        .collect();
    let typed = [&[1], bytes.as_slice()].concat();
    let id = &Hash::of(&[origin.as_bytes(), b"\n", &typed].concat()).to_hex()[..8];
    let base64 = base64::Engine::encode(&base64::engine::general_purpose::STANDARD, &typed);
    let log: VerifierKey = format!("{origin}+{id}+{base64}").parse().unwrap();
    let mut witness = Witness::new("example.com/witness", 1).watching(origin, &[log]);
    let cases = list(&suite["cases"]);
    assert_eq!(cases.len(), 9);
    run(&mut witness, cases, |case| {
        // That program answered 403 for a log it does not know; the standard says 404.
        let unknown = case["asserts"].to_string().contains("unknown log");
        if unknown { 404 } else { number(&case["expect_status"]) }
    });
    assert_eq!(witness.heads[origin].size, 5);
}

/// A paper with a log of its own.
struct Paper {
    key: SigningKey,
    leaves: Vec<Hash>,
}

impl Paper {
    fn new(name: &str, seed: u8) -> Self {
        Self { key: SigningKey::from_seed(name.parse().unwrap(), KeyKind::Log, &[seed; 32]), leaves: Vec::new() }
    }

    fn publish(&mut self, entry: &str) {
        self.leaves.push(Hash::of_leaf(entry.as_bytes()));
    }

    fn checkpoint(&self) -> Note {
        let mut frontier = Frontier::new();
        self.leaves.iter().for_each(|leaf| {
            frontier.append(*leaf, |_, _| ());
        });
        let name = self.key.public().name().as_str();
        let mut note = Checkpoint::new(name, frontier.size(), frontier.root()).to_note().unwrap();
        note.add(self.key.sign(&note, 0));
        note
    }

    fn request(&self, old: u64) -> Vec<u8> {
        let proof = prove_consistency(old, self.leaves.len() as u64, self.leaves.as_slice()).unwrap();
        Request::body(old, &proof, &self.checkpoint())
    }
}

#[test]
fn a_paper_that_shows_two_histories_is_caught() {
    let mut honest = Paper::new("kiosque.example/log", 1);
    for entry in ["one", "two", "three"] {
        honest.publish(entry);
    }
    let mut witness =
        Witness::new("gazette.example/witness", 2).watching("kiosque.example/log", &[honest.key.public().clone()]);
    let answer = witness.answer(&honest.request(0)).unwrap();
    let witnesses = [witness.key.public().clone()];
    assert_eq!(cosignatures(answer.as_bytes(), &honest.checkpoint(), &witnesses).unwrap().len(), 1);

    let mut other = Paper { key: honest.key.clone(), leaves: honest.leaves.clone() };
    other.leaves[1] = Hash::of_leaf(b"another second entry");
    assert_eq!(witness.answer(&other.request(3)).unwrap_err().status(), 422, "same size, other root");
    other.publish("four");
    assert_eq!(witness.answer(&other.request(3)).unwrap_err().status(), 422, "larger, other beginning");
    assert_eq!(witness.answer(&other.request(0)).unwrap_err(), Refusal::Conflict { size: 3 });
    // The cosignature of the honest head is none of the other's.
    let stolen = cosignatures(answer.as_bytes(), &other.checkpoint(), &witnesses);
    assert!(matches!(stolen, Err(AnswerError::Note(_))), "{stolen:?}");
    honest.publish("four");
    witness.answer(&honest.request(3)).unwrap();
    assert_eq!(witness.answer(&honest.request(3)).unwrap_err(), Refusal::Conflict { size: 4 });
}

#[test]
fn an_empty_log_and_its_false_roots() {
    let paper = Paper::new("kiosque.example/log", 1);
    let keys = [paper.key.public().clone()];
    let mut witness = Witness::new("gazette.example/witness", 2).watching("kiosque.example/log", &keys);
    let empty = Head { size: 0, root: Hash::of_empty_tree() };
    witness.answer(&paper.request(0)).unwrap();
    assert_eq!(witness.heads["kiosque.example/log"], empty);
    let mut note = Note::new(format!("kiosque.example/log\n0\n{}\n", Hash::of(b"x"))).unwrap();
    note.add(paper.key.sign(&note, 0));
    assert_eq!(witness.answer(&Request::body(0, &[], &note)), Err(Refusal::EmptyTree));
    let mut grown = Paper::new("kiosque.example/log", 1);
    grown.publish("one");
    let with_proof = Request::body(0, &[Hash::of(b"x")], &grown.checkpoint());
    assert_eq!(witness.answer(&with_proof).unwrap_err().status(), 422, "nothing is to be proved from nothing");
    // A witness's key is no log's key, even when somebody puts it in the list of logs.
    let key = SigningKey::from_seed("kiosque.example/log".parse().unwrap(), KeyKind::Witness, &[1; 32]);
    let mut note = Note::new(grown.checkpoint().text()).unwrap();
    note.add(key.sign(&note, 1));
    let request = Request::parse(&Request::body(0, &[], &note)).unwrap();
    assert_eq!(decide(request, Some(&[key.public().clone()]), None).unwrap_err().status(), 403);
}

#[test]
fn malformed_requests_are_refused_in_words() {
    let mut paper = Paper::new("kiosque.example/log", 1);
    paper.publish("one");
    let good = String::from_utf8(paper.request(0)).unwrap();
    Request::parse(good.as_bytes()).unwrap();
    let hash = Hash::of(b"x").to_string();
    let many = format!("old 0\n{}", format!("{hash}\n").repeat(64));
    for (from, to) in [
        ("old 0\n", "old  0\n"),
        ("old 0\n", "old 00\n"),
        ("old 0\n", "old -1\n"),
        ("old 0\n", "Old 0\n"),
        ("old 0\n", "old 0\r\n"),
        ("old 0\n", "old 18446744073709551616\n"),
        ("old 0\n", "old 0\nAA==\n"),
        ("old 0\n", ""),
        ("old 0\n\n", "old 0\n"),
        ("old 0\n", many.as_str()),
        ("\n1\n", "\n01\n"),
        ("—", "-"),
    ] {
        let bad = good.replacen(from, to, 1);
        assert_ne!(bad, good);
        let refusal = Request::parse(bad.as_bytes()).unwrap_err();
        assert_eq!(refusal.status(), 400, "{bad}");
        assert!(refusal.body().len() > 20 && refusal.body().ends_with('\n'));
    }
    let most = format!("old 0\n{}", format!("{hash}\n").repeat(63));
    Request::parse(good.replacen("old 0\n", &most, 1).as_bytes()).unwrap();
    for bad in ["", "3", "03\n", "3\n\n", "x\n"] {
        assert_eq!(conflict_size(bad.as_bytes()), None);
    }
}
