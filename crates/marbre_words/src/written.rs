//! Messages as they are written, for scripts in the browser, which fill in the variables themselves.

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, VariantKey};

/// The texts of a message, each with the ending that its key gets: one text without an ending, or one for each form
/// of a plural (`.one`, `.other`). Variables are written `{$name}`. Nothing when the message holds anything else:
/// another message, a function, or a plural that is only a part of the sentence.
pub(super) fn written(pattern: &Pattern<&str>) -> Option<Vec<(String, String)>> {
    let [PatternElement::Placeable { expression: Expression::Select { selector, variants } }] =
        pattern.elements.as_slice()
    else {
        return Some(vec![(String::new(), plain(pattern)?)]);
    };
    let InlineExpression::VariableReference { .. } = selector else { return None };
    variants
        .iter()
        .map(|variant| {
            let (VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name }) = &variant.key;
            Some((format!(".{name}"), plain(&variant.value)?))
        })
        .collect()
}

fn plain(pattern: &Pattern<&str>) -> Option<String> {
    let mut text = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::VariableReference { id }),
            } => {
                text.push_str("{$");
                text.push_str(id.name);
                text.push('}');
            }
            PatternElement::Placeable { expression: Expression::Inline(InlineExpression::StringLiteral { value }) } => {
                text.push_str(&fluent_syntax::unicode::unescape_unicode_to_string(value))
            }
            PatternElement::Placeable { .. } => return None,
        }
    }
    Some(text)
}
