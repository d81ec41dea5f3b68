//! The template engine with its limits: strict about unknown names, short of fuel, capped in depth and output.

use super::{
    files::{Files, STYLE},
    filters, functions,
    output::Capped,
    squeeze::squeeze,
    style::{self, Colours},
    trusted,
};
use crate::SiteError;
use marbre_words::LocalWords;
use minijinja::{AutoEscape, Environment, Error, UndefinedBehavior, Value, value::Serde};
use serde::Serialize;
use std::sync::Arc;

/// Steps that one page may take. A front page of 60 teasers takes about 20,000.
const FUEL: u64 = 500_000;

/// How deep templates may call one another.
const DEPTH: usize = 100;

/// A theme whose templates have all been read.
pub(super) struct Ready {
    environment: Environment<'static>,
    style: String,
    pub(super) style_hash: String,
}

/// A page as a theme made it.
pub struct Made {
    /// The page.
    pub html: String,
    /// The `style-src` source of its style.
    pub style: String,
}

impl Ready {
    pub(super) fn new(files: &Files) -> Result<Self, SiteError> {
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_auto_escape_callback(
            |name| {
                if name.ends_with(".html") { AutoEscape::Html } else { AutoEscape::None }
            },
        );
        environment.set_formatter(trusted::print);
        environment.set_fuel(Some(FUEL));
        environment.set_recursion_limit(DEPTH);
        filters::install(&mut environment);
        let mut style = String::new();
        for (name, text) in &files.0 {
            let source = if name == STYLE {
                style = style::squeeze(text).map_err(|cause| wrong(name, cause))?;
                continue;
            } else {
                squeeze(text)
            };
            environment.add_template_owned(name.clone(), source).map_err(|error| explain(&error, name))?;
        }
        Ok(Self { environment, style_hash: style::hash(&style), style })
    }

    pub(super) fn render(
        &self,
        template: &str,
        view: &impl Serialize,
        words: &Arc<LocalWords>,
        colours: Colours<'_>,
    ) -> Result<Made, SiteError> {
        let explain = |error: Error| explain(&error, template);
        let style = style::coloured(&self.style, colours);
        let hash = if style.len() == self.style.len() { self.style_hash.clone() } else { style::hash(&style) };
        let context = functions::context(Value::from(Serde(view)), words, trusted::style(style));
        let mut output = Capped::default();
        self.environment
            .get_template(template)
            .and_then(|template| template.render_captured_to(context, &mut output).map(drop))
            .map_err(explain)?;
        let html = output.into_string().map_err(|cause| wrong(template, cause))?;
        Ok(Made { html, style: hash })
    }
}

fn wrong(file: &str, cause: String) -> SiteError {
    SiteError::Theme { file: file.to_owned(), cause }
}

/// File, line and cause of the innermost error.
fn explain(error: &Error, template: &str) -> SiteError {
    let mut innermost = error;
    while let Some(source) = std::error::Error::source(innermost).and_then(|source| source.downcast_ref::<Error>()) {
        innermost = source;
    }
    let file = innermost.name().or(error.name()).unwrap_or(template);
    let line = innermost.line().or(error.line()).map(|line| format!("line {line}: ")).unwrap_or_default();
    let detail = innermost.detail().map(|detail| format!(": {detail}")).unwrap_or_default();
    wrong(file, format!("{line}{}{detail}", innermost.kind()))
}
