//! To send an image in parts, over a line that breaks: begun with its name and length, taken in from any offset that was
//! acknowledged, and filed when it is whole.

use crate::{
    Actor, FiledImage, ImageNotes, Newsroom, NewsroomError,
    rights::{self, Act, Subject},
};
use bytes::Bytes;
use marbre_article::Moment;
use marbre_formats::image::MOST_BYTES;
use marbre_store::uploads::Upload;
use std::{
    collections::HashSet,
    sync::{Mutex, PoisonError},
};
use uuid::Uuid;

/// So many images one person may begin to send in an hour.
const MOST_AN_HOUR: u64 = 60;

/// So many bytes one person may have under way.
const MOST_UNDER_WAY: u64 = 1_000_000_000;

/// An image of which nothing more comes for so long is given up, in milliseconds: a day.
const PATIENCE: i64 = 24 * 60 * 60 * 1000;

/// An hour in milliseconds.
const HOUR: i64 = 60 * 60 * 1000;

/// So many that were given up are cleared away at once.
const CLEARED: u32 = 100;

/// Why an image is not taken in, for the person who sends it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SendingProblem {
    /// Too many in an hour.
    #[error("you have sent {most} images within an hour; go on in a while")]
    TooMany {
        /// How many may be sent.
        most: u64,
    },
    /// Too much at once.
    #[error("too many large images are under way at once; wait until some have arrived")]
    TooMuch,
    /// Nothing in it, or more than an image may have.
    #[error("this file has {size} bytes; an image has between 1 and {most}")]
    Size {
        /// What it has.
        size: u64,
        /// What it may have.
        most: u64,
    },
    /// Nobody has begun to send it, or it was given up.
    #[error("nothing is known of this file; send it again from its beginning")]
    Unknown,
    /// The part does not begin where the last one ended.
    #[error("{received} bytes of this file have arrived; go on from there")]
    Offset {
        /// How much has come.
        received: u64,
    },
    /// A part reaches beyond the end.
    #[error("more came than the {size} bytes that were announced; send the file again from its beginning")]
    TooLong {
        /// What was announced.
        size: u64,
    },
    /// Another part of the same file is being written at this moment.
    #[error("another part of this file is being written; try again in a moment")]
    Busy,
}

/// What became of a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sending {
    /// So much has come and is on disk.
    Under {
        /// How it stands.
        upload: Upload,
    },
    /// It is whole and filed.
    Filed(Box<FiledImage>),
}

/// Files of which a part is being written by this process.
static WRITING: Mutex<Option<HashSet<Uuid>>> = Mutex::new(None);

/// Keeps two parts of one file from being written at once. Free again when it goes.
struct Turn(Uuid);

impl Turn {
    fn take(id: Uuid) -> Result<Self, SendingProblem> {
        let mut writing = WRITING.lock().unwrap_or_else(PoisonError::into_inner);
        if writing.get_or_insert_default().insert(id) { Ok(Self(id)) } else { Err(SendingProblem::Busy) }
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        if let Some(writing) = WRITING.lock().unwrap_or_else(PoisonError::into_inner).as_mut() {
            writing.remove(&self.0);
        }
    }
}

impl Newsroom {
    /// Begins to take in an image of that name and length.
    ///
    /// # Errors
    /// [`NewsroomError::Refused`], [`NewsroomError::Sending`].
    pub async fn begin_upload(&self, actor: &Actor, filename: &str, size: u64) -> Result<Upload, NewsroomError> {
        rights::may(actor, Act::FileImage, Subject::Newsroom)?;
        let most = MOST_BYTES as u64;
        if size == 0 || size > most {
            return Err(SendingProblem::Size { size, most }.into());
        }
        self.clear_uploads().await?;
        let now = self.now();
        let reader = self.store.reader();
        if reader.uploads_since(actor.id, Moment(now.0 - HOUR)).await? >= MOST_AN_HOUR {
            return Err(SendingProblem::TooMany { most: MOST_AN_HOUR }.into());
        }
        if reader.upload_bytes_open(actor.id, now).await? + size > MOST_UNDER_WAY {
            return Err(SendingProblem::TooMuch.into());
        }
        let upload = Upload {
            id: self.new_identity(),
            staff: actor.id,
            filename: name_alone(filename),
            size,
            received: 0,
            created_at: now,
            expires_at: Moment(now.0 + PATIENCE),
            sha256: None,
        };
        let mut change = self.store.begin().await?;
        change.add_upload(&upload).await?;
        change.commit(now).await?;
        Ok(upload)
    }

    /// How an image stands that this person is sending: how much has come, or what it became.
    ///
    /// # Errors
    /// [`NewsroomError::Refused`], [`NewsroomError::Sending`] when nothing is known of it.
    pub async fn upload(&self, actor: &Actor, id: Uuid) -> Result<Upload, NewsroomError> {
        rights::may(actor, Act::FileImage, Subject::Newsroom)?;
        let found = self.store.reader().upload(id).await?;
        let own = found.filter(|upload| upload.staff == actor.id && upload.expires_at > self.now());
        own.ok_or_else(|| SendingProblem::Unknown.into())
    }

    /// Takes in a part that begins at that offset; the part that makes the file whole files it as an image. A part that
    /// came before and is sent again is answered with how much has come.
    ///
    /// # Errors
    /// [`NewsroomError::Sending`] with the offset to go on from, [`NewsroomError::Image`] when the whole file is no image
    /// that can be taken: then it is forgotten.
    pub async fn receive_part(
        &self,
        actor: &Actor,
        id: Uuid,
        offset: u64,
        bytes: Bytes,
    ) -> Result<Sending, NewsroomError> {
        let _turn = Turn::take(id)?;
        let mut upload = self.upload(actor, id).await?;
        if let Some(hash) = &upload.sha256 {
            let known = self.store.reader().assets(std::slice::from_ref(hash)).await?.pop();
            let asset = known.ok_or(SendingProblem::Unknown)?;
            return Ok(Sending::Filed(Box::new(FiledImage { asset, new: false })));
        }
        if offset != upload.received {
            return Err(SendingProblem::Offset { received: upload.received }.into());
        }
        let end = offset + bytes.len() as u64;
        if end > upload.size {
            return Err(SendingProblem::TooLong { size: upload.size }.into());
        }
        if !bytes.is_empty() {
            self.store.blobs().write_upload(id, offset, bytes).await?;
            upload.expires_at = Moment(self.now().0 + PATIENCE);
            let mut change = self.store.begin().await?;
            if !change.advance_upload(id, offset, end, upload.expires_at).await? {
                return Err(SendingProblem::Busy.into());
            }
            change.commit(self.now()).await?;
            upload.received = end;
        }
        if end < upload.size { Ok(Sending::Under { upload }) } else { self.file_upload(actor, upload).await }
    }

    /// Gives up an image that this person is sending.
    ///
    /// # Errors
    /// [`NewsroomError::Refused`], [`NewsroomError::Sending`] when nothing is known of it.
    pub async fn cancel_upload(&self, actor: &Actor, id: Uuid) -> Result<(), NewsroomError> {
        let _turn = Turn::take(id)?;
        let upload = self.upload(actor, id).await?;
        self.forget_upload(&upload).await
    }

    async fn file_upload(&self, actor: &Actor, upload: Upload) -> Result<Sending, NewsroomError> {
        let Some(bytes) = self.store.blobs().get_upload(upload.id).await? else {
            self.forget_upload(&upload).await?;
            return Err(SendingProblem::Unknown.into());
        };
        let notes = ImageNotes { filename: upload.filename.clone(), ..ImageNotes::default() };
        match self.file_image_of(actor, bytes, notes).await {
            Ok(filed) => {
                let mut change = self.store.begin().await?;
                change.finish_upload(upload.id, &filed.asset.sha256).await?;
                change.commit(self.now()).await?;
                self.store.blobs().remove_upload(upload.id).await?;
                Ok(Sending::Filed(Box::new(filed)))
            }
            Err(refused @ NewsroomError::Image { .. }) => {
                self.forget_upload(&upload).await?;
                Err(refused)
            }
            Err(cause) => Err(cause),
        }
    }

    async fn forget_upload(&self, upload: &Upload) -> Result<(), NewsroomError> {
        // The bytes first: a row without them is found and cleared away, bytes without a row never would be.
        self.store.blobs().remove_upload(upload.id).await?;
        let mut change = self.store.begin().await?;
        change.forget_upload(upload.id).await?;
        change.commit(self.now()).await?;
        Ok(())
    }

    /// Clears away what nobody went on sending.
    async fn clear_uploads(&self) -> Result<(), NewsroomError> {
        for upload in self.store.reader().uploads_expired(self.now(), CLEARED).await? {
            self.forget_upload(&upload).await?;
        }
        Ok(())
    }
}

/// The name of a file without folders, whatever the system it comes from, and at most 200 characters of it.
fn name_alone(filename: &str) -> String {
    let name = filename.rsplit(['/', '\\']).next().unwrap_or_default();
    name.chars().filter(|c| !c.is_control()).take(200).collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_have_no_folders() {
        assert_eq!(name_alone("C:\\Users\\Awa\\IMG_0001.JPG"), "IMG_0001.JPG");
        assert_eq!(name_alone("../../etc/passwd"), "passwd");
        assert_eq!(name_alone("سوق.jpg\0\n"), "سوق.jpg");
        assert_eq!(name_alone(&"a".repeat(999)).len(), 200);
    }

    #[test]
    fn one_part_at_a_time() {
        let id = Uuid::from_u128(7);
        let turn = Turn::take(id).unwrap();
        assert_eq!(Turn::take(id).err(), Some(SendingProblem::Busy));
        drop(turn);
        assert!(Turn::take(id).is_ok());
    }
}
