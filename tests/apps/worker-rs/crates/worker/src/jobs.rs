use egnyte_core::{Archive, Error, Session};

pub async fn run(session: &Session) -> Result<(), Error> {
    let folder = session.folder("/Shared/Permits").await?;
    let links = session.links().await?;
    let groups = session.groups().await?;
    tracing::info!("{folder} {links} {groups}");
    Ok(())
}
