//! Sentences of the interface: Fluent messages, with numbers written as the language writes them.

use super::{numbers, written::written};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use fluent_syntax::ast::Entry;
use intl_memoizer::concurrent::IntlLangMemoizer;
use std::{collections::BTreeMap, sync::Arc};
use unic_langid::LanguageIdentifier;

/// What stands in the place of a variable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Argument<'a> {
    /// A number, which also chooses the plural form.
    Number(u64),
    /// Words.
    Text(&'a str),
}

/// The messages of one language.
pub(super) struct Messages {
    bundle: FluentBundle<Arc<FluentResource>>,
    resources: Vec<Arc<FluentResource>>,
}

impl Messages {
    /// The messages of all `resources`, with numbers and plurals of `locale`. The other list says which messages stand
    /// twice.
    pub(super) fn new(locale: LanguageIdentifier, resources: &[Arc<FluentResource>]) -> Result<Self, Vec<String>> {
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(format_number));
        for resource in resources {
            bundle
                .add_resource(Arc::clone(resource))
                .map_err(|errors| errors.iter().map(ToString::to_string).collect::<Vec<_>>())?;
        }
        Ok(Self { bundle, resources: resources.to_vec() })
    }

    /// The message, with its variables filled in; nothing when there is no such message or a variable is missing.
    pub(super) fn say(&self, key: &str, arguments: &[(&str, Argument<'_>)]) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut filled = FluentArgs::with_capacity(arguments.len());
        for (name, argument) in arguments {
            match argument {
                Argument::Number(number) => filled.set(*name, FluentValue::from(*number)),
                Argument::Text(text) => filled.set(*name, FluentValue::from(*text)),
            }
        }
        let mut errors = Vec::new();
        let said = self.bundle.format_pattern(pattern, Some(&filled), &mut errors).into_owned();
        errors.is_empty().then_some(said)
    }

    /// The messages whose keys begin with `prefix`, as they are written.
    pub(super) fn written(&self, prefix: &str) -> BTreeMap<String, String> {
        let mut found = BTreeMap::new();
        for entry in self.resources.iter().flat_map(|resource| resource.entries()) {
            let Entry::Message(message) = entry else { continue };
            if !message.id.name.starts_with(prefix) {
                continue;
            }
            for (ending, text) in message.value.as_ref().and_then(written).unwrap_or_default() {
                found.insert(format!("{}{ending}", message.id.name), text);
            }
        }
        found
    }
}

fn format_number(value: &FluentValue<'_>, memoizer: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    #[expect(clippy::cast_possible_truncation, reason = "counts are whole and far below 2^53")]
    let whole = number.value as i64;
    memoizer.with_try_get::<numbers::Numbers, _, _>((), |numbers| numbers.print(whole)).ok()
}
