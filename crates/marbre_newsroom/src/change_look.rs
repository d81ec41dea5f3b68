//! To change how the publication looks: its colour, its logo.

use crate::{
    Actor, AuditSubject, ImageNotes, Newsroom, NewsroomError,
    rights::{self, Act, Subject},
    term_names::bad,
};
use bytes::Bytes;
use marbre_article::{
    colour::{Colour, DARK_PAPER, LEAST, LIGHT_PAPER},
    document::Sha256Hex,
    event::Event,
    framing::Cut,
    render::ImageFormat,
};
use marbre_formats::image::{Marks, Master, WIDTHS};
use marbre_store::publication::{Accents, Logo, Look, PublicationSettings};
use serde_json::Value;

/// The most bytes of a logo as it travels: every page that is opened first brings it along.
pub const LOGO_BYTES: usize = 8_000;

/// A paper on which words stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// That of the day.
    Light,
    /// That of the dark.
    Dark,
}

impl Paper {
    /// Its colour.
    pub const fn colour(self) -> Colour {
        match self {
            Self::Light => LIGHT_PAPER,
            Self::Dark => DARK_PAPER,
        }
    }
}

/// A colour that cannot be read on a paper.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Faint {
    /// The colour wished.
    pub wished: Colour,
    /// On which paper.
    pub paper: Paper,
    /// Its contrast with it.
    pub contrast: f64,
    /// The nearest shade that can be read there.
    pub nearest: Colour,
}

/// What is wished for the logo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LogoChange {
    /// This file, named so.
    File(Bytes, String),
    /// The one that is there, beside the name or instead of it.
    Place,
    /// None.
    Remove,
}

impl Newsroom {
    /// Gives the publication a colour for each paper, or the theme's again. Without one for the dark it is the nearest
    /// shade that can be read there.
    ///
    /// # Errors
    /// [`NewsroomError::Faint`] with the measured contrast and the nearest shade that can be read, a refusal.
    pub async fn change_colour(
        &self,
        actor: &Actor,
        wished: Option<(Colour, Option<Colour>)>,
    ) -> Result<(), NewsroomError> {
        rights::may(actor, Act::KeepPublication, Subject::Newsroom)?;
        let accents = match wished {
            Some((light, dark)) => {
                let light = readable(light, Paper::Light)?;
                let dark = dark.map_or(Ok(light.readable_on(DARK_PAPER)), |dark| readable(dark, Paper::Dark))?;
                Some(Accents { light, dark })
            }
            None => None,
        };
        let said = accents.map_or(Value::Null, |accents| format!("{}, {}", accents.light, accents.dark).into());
        self.keep_look(actor, "change_colour", said, |look| look.accents = accents).await
    }

    /// Gives the publication a logo, or takes it away. With `beside` the name stands beside it.
    ///
    /// # Errors
    /// [`NewsroomError::Image`] when the file is no image that can be taken, [`NewsroomError::BadSetting`] when it would
    /// travel in more than [`LOGO_BYTES`], [`NewsroomError::TakenOut`] when it was taken out of all pages, a refusal.
    pub async fn change_logo(&self, actor: &Actor, wished: LogoChange, beside: bool) -> Result<(), NewsroomError> {
        rights::may(actor, Act::KeepPublication, Subject::Newsroom)?;
        let logo = match wished {
            LogoChange::Remove => None,
            LogoChange::Place => {
                let look = self.store.reader().publication().await?.settings.look;
                Some(Logo { beside, ..look.logo.ok_or(NewsroomError::Needed { field: "logo", what: "an image" })? })
            }
            LogoChange::File(bytes, filename) => {
                let travels = self.travelling(bytes.clone(), filename.clone()).await?;
                if travels > LOGO_BYTES {
                    let said = format!("it takes {travels} bytes as it travels, and {LOGO_BYTES} is the most");
                    return bad("the logo", &filename, &format!("{said}: choose a simpler drawing"));
                }
                let notes = ImageNotes { filename, ..ImageNotes::default() };
                let asset = self.file_image_of(actor, bytes, notes).await?.asset;
                Some(Logo { asset: asset.sha256, width: asset.width, height: asset.height, beside })
            }
        };
        let said = logo.as_ref().map_or(Value::Null, |logo: &Logo| short(&logo.asset).into());
        self.keep_look(actor, "change_logo", said, |look| look.logo = logo).await
    }

    /// How many bytes of a logo readers get.
    async fn travelling(&self, bytes: Bytes, name: String) -> Result<usize, NewsroomError> {
        let made = self.decode(self.turn().await, move || {
            let master = Master::decode(&bytes)?;
            Ok(master.rendition(Cut::WHOLE, WIDTHS[0], ImageFormat::Webp, &Marks::default())?.bytes.len())
        });
        made.await.map_err(|cause| NewsroomError::Image { name, cause })
    }

    async fn keep_look(
        &self,
        actor: &Actor,
        act: &str,
        said: Value,
        become_so: impl FnOnce(&mut Look),
    ) -> Result<(), NewsroomError> {
        let mut change = self.store.begin().await?;
        let before = change.hold_publication().await?;
        let mut look = before.look.clone();
        become_so(&mut look);
        if look == before.look {
            return Ok(());
        }
        // Whoever takes an image out holds the publication too: nobody does so from here on.
        if let Some(logo) = look.logo.as_ref().filter(|logo| Some(*logo) != before.look.logo.as_ref()) {
            let found = self.store.reader().assets(std::slice::from_ref(&logo.asset)).await?;
            if let Some(asset) = found.into_iter().find(|asset| asset.keeping.pulled.is_some()) {
                return Err(NewsroomError::TakenOut { name: asset.filename });
            }
        }
        change.save_publication(&PublicationSettings { look, ..before }).await?;
        let entry = self.audit(Some(actor), act, AuditSubject::only("publication"), [("to", said)]);
        change.add_audit(&entry).await?;
        change.record(Event::PublicationChanged);
        change.commit(self.now()).await?;
        Ok(())
    }
}

fn readable(wished: Colour, paper: Paper) -> Result<Colour, NewsroomError> {
    let contrast = wished.contrast(paper.colour());
    if contrast >= LEAST {
        return Ok(wished);
    }
    Err(NewsroomError::Faint(Faint { wished, paper, contrast, nearest: wished.readable_on(paper.colour()) }))
}

/// The first letters of a hash: enough for people.
fn short(hash: &Sha256Hex) -> String {
    hash.to_string().chars().take(12).collect()
}
