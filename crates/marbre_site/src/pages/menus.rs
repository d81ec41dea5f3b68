//! What every page of an edition links to: the row under the name, the foot, the logo. Chosen at the desk, or automatic.

use super::{
    address,
    context::Context,
    frame::{Link, LogoView},
    picture,
};
use marbre_article::{ArticleId, SectionId, framing::Cut, render::ImageFormat};
use marbre_formats::{image::WIDTHS, social::Policies};
use marbre_store::{
    listing::Listed,
    publication::{MenuEntry, MenuPlace, Policy},
    sections::TermName,
};

/// The most pixels across and down that a logo takes in the masthead.
const LOGO: (u32, u32) = (280, 48);

/// The size in which an image of that size stands in the masthead: never larger than it is.
fn shown(width: u32, height: u32) -> (u32, u32) {
    let across = width.min(LOGO.0);
    let down = picture::down(width, height, across);
    if down <= LOGO.1 {
        return (across.max(1), down.max(1));
    }
    (picture::down(height, width, LOGO.1).max(1), LOGO.1)
}

impl Context<'_> {
    /// The row under the name, and the sections that are not in it.
    pub(super) fn header_links(&self, here: Option<(SectionId, bool)>, path: &str) -> (Vec<Link>, Vec<Link>) {
        let top = here.map(|(id, _)| self.top_of(id));
        let current = |id: SectionId| match here {
            Some((own, true)) if own == id => "page",
            Some((own, _)) if own == id || top == Some(id) => "true",
            _ => "",
        };
        let section = |id: SectionId, name: &TermName| Link { current: current(id), ..self.section_link(name) };
        let all: Vec<(SectionId, &TermName)> = self.sections_under(None).collect();
        let most = MenuPlace::Header.most();
        let Some(chosen) = &self.settings.menus.header else {
            let mut links: Vec<Link> = all.into_iter().map(|(id, name)| section(id, name)).collect();
            let more = links.split_off(links.len().min(most));
            return (links, more);
        };
        let links = chosen.iter().take(most).filter_map(|entry| match entry {
            MenuEntry::Section { id } => Some(section(*id, self.section_name(*id)?)),
            other => {
                let link = self.entry_link(other)?;
                Some(Link { current: if link.href == path { "page" } else { "" }, ..link })
            }
        });
        let is_chosen = |id: SectionId| chosen.contains(&MenuEntry::Section { id });
        let more = all.into_iter().filter(|(id, _)| !is_chosen(*id)).map(|(id, name)| section(id, name));
        match &self.settings.menus.footer {
            Some(_) => (links.collect(), Vec::new()),
            None => (links.collect(), more.collect()),
        }
    }

    /// The foot: what was chosen, or else every standing page; and the pages of policy in any case.
    pub(super) fn footer_links(&self) -> Vec<Link> {
        let mut links: Vec<Link> = match &self.settings.menus.footer {
            Some(chosen) => chosen.iter().filter_map(|entry| self.entry_link(entry)).collect(),
            None => Vec::new(),
        };
        let policies = Policy::ALL.iter().filter_map(|policy| self.policy_page(*policy));
        let others = self.standing.iter().filter(|_| self.settings.menus.footer.is_none());
        for page in policies.chain(others) {
            let link = self.page_link(page);
            if links.iter().all(|known| known.href != link.href) {
                links.push(link);
            }
        }
        links
    }

    /// The logo.
    pub(super) fn logo(&self) -> Option<LogoView> {
        let logo = self.publication.settings.look.logo.as_ref()?;
        let src = picture::address(&logo.asset, Cut::WHOLE, WIDTHS[0], ImageFormat::Webp);
        let (width, height) = shown(logo.width, logo.height);
        Some(LogoView { src, width, height, beside: logo.beside })
    }

    /// The logo for others: an absolute address that every network can show.
    pub(super) fn logo_url(&self) -> Option<String> {
        let logo = self.publication.settings.look.logo.as_ref()?;
        let (path, ..) = picture::for_cards(&logo.asset, logo.width, logo.height);
        Some(address::absolute(self.origin(), &path))
    }

    /// The pages of policy for others: absolute addresses.
    pub(super) fn policies(&self) -> Policies {
        let url = |policy| {
            let page = self.policy_page(policy)?;
            Some(address::absolute(self.origin(), &address::article(&page.address)))
        };
        Policies {
            publishing_principles: url(Policy::Ethics),
            corrections: url(Policy::Corrections),
            verification: url(Policy::Verification),
            ownership: url(Policy::Ownership),
            masthead: url(Policy::Masthead),
        }
    }

    fn policy_page(&self, policy: Policy) -> Option<&Listed> {
        self.settings.policies.get(&policy).and_then(|id| self.standing_page(*id))
    }

    fn standing_page(&self, id: ArticleId) -> Option<&Listed> {
        self.standing.iter().find(|page| page.id == id)
    }

    fn page_link(&self, page: &Listed) -> Link {
        Link { name: self.setting.plain(&page.teaser.headline), href: address::article(&page.address), current: "" }
    }

    fn section_link(&self, name: &TermName) -> Link {
        Link { name: self.setting.plain(&name.name), href: address::section(&self.lang, &name.slug), current: "" }
    }

    /// What an entry leads to; nothing when this edition cannot show it.
    fn entry_link(&self, entry: &MenuEntry) -> Option<Link> {
        match entry {
            MenuEntry::Section { id } => self.section_name(*id).map(|name| self.section_link(name)),
            MenuEntry::Page { id } => self.standing_page(*id).map(|page| self.page_link(page)),
            MenuEntry::Link { name, href } => {
                Some(Link { name: self.setting.plain(name), href: href.as_str().to_owned(), current: "" })
            }
        }
    }
}
