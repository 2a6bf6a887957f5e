//! A child's own safety book: the goals, the own words and what helped, to be printed and taken along.

use super::picture;
use crate::pages::tablet::drawn;
use crate::{
    pages::child::sign,
    ui::{Cx, icon},
};
use domain::goal::Drawing;
use domain::{
    child::Sign,
    goal::{GoalState, PromiseStatus, WhatHelped},
    ids::ChildId,
};
use leptos::prelude::*;

/// One goal as a leaf of the book.
#[derive(Debug)]
pub struct BookLeaf {
    pub state: GoalState,
    /// What the child said, to the letter, with the language.
    pub words: Vec<(String, &'static str)>,
    /// The pictures that the child chose, each with its question.
    pub pictures: Vec<(Option<String>, String)>,
    pub drawings: Vec<Drawing>,
    pub promises: Vec<(String, PromiseStatus)>,
    pub helped: Vec<WhatHelped>,
    /// What helped, in the child's own words.
    pub helped_words: Vec<(String, &'static str)>,
}

#[derive(Debug)]
pub struct GoalBook {
    pub id: ChildId,
    pub pseudonym: String,
    pub sign: Sign,
    pub leaves: Vec<BookLeaf>,
}

pub fn book(cx: &Cx, page: &GoalBook) -> AnyView {
    let leaves = page.leaves.iter().map(|leaf| one(cx, leaf)).collect_view();
    let none = page.leaves.is_empty().then(|| view! { <section class="c-page"><p>{cx.t("book-empty")}</p></section> });
    view! {
        <div class="c-app">
            <header class="c-top no-print">
                <a class="c-btn" href=format!("/children/{}", page.id)>{icon(cx, "arrow-left")}{cx.t("book-back")}</a>
                <p class="c-note">{cx.t("book-print")}</p>
            </header>
            <main class="c-main" id="main">
                <article class="c-book" aria-labelledby="book-title">
                    <section class="c-page c-page--cover">
                        {sign(cx, page.sign, "sign--l")}
                        <h1 id="book-title">{cx.t("book-title")}</h1>
                        <p>{page.pseudonym.clone()}</p>
                    </section>
                    {leaves}
                    {none}
                </article>
            </main>
        </div>
    }
    .into_any()
}

fn quoted(words: &[(String, &'static str)]) -> AnyView {
    let quotes = words
        .iter()
        .map(|(words, language)| {
            view! { <figure class="c-words"><blockquote lang=*language><p>{words.clone()}</p></blockquote></figure> }
        })
        .collect_view();
    view! { {quotes} }.into_any()
}

fn one(cx: &Cx, leaf: &BookLeaf) -> AnyView {
    let list = |title: &str, lines: Vec<AnyView>| {
        let title = cx.t(title);
        (!lines.is_empty()).then(|| {
            let lines = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
            view! { <h3>{title}</h3><ul class="c-page-list">{lines}</ul> }
        })
    };
    let chosen = leaf.pictures.iter().map(|(part, code)| picture(cx, part.as_deref(), code).into_any()).collect();
    let promised = leaf.promises.iter().map(|(text, status)| {
        let standing = cx.t(&format!("promise-status-child-{}", status.code()));
        view! { <span><strong>{text.clone()}</strong>" "<span>{standing}</span></span> }.into_any()
    });
    let helped = leaf.helped.iter().map(|one| cx.t(&format!("what-helped-child-{}", one.code())).into_any());
    let drawn = leaf.drawings.iter().map(|drawing| drawn(cx, drawing)).collect_view();
    view! {
        <section class="c-page">
            <div class="c-page-head"><h2>{cx.t(&format!("goal-state-child-{}", leaf.state.code()))}</h2></div>
            {quoted(&leaf.words)}
            {drawn}
            {list("book-chosen", chosen)}
            {list("book-promised", promised.collect())}
            {list("goal-child-what-helped", helped.collect())}
            {quoted(&leaf.helped_words)}
        </section>
    }
    .into_any()
}
