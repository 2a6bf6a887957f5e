//! Organisations, people and their grants.

use super::{StoreError, Tx, changed_one, entity, history::By};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    account::{Away, Email, UserState},
    ids::{GrantId, OrganisationId, UnitId, UserId},
    risk::Method,
    role::{Grant, Role},
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    sea_query::Expr,
};

/// A person's account.
#[derive(Debug, Clone)]
pub struct Account {
    pub id: UserId,
    pub organisation: OrganisationId,
    pub name: String,
    pub email: String,
    pub locale: String,
    pub state: UserState,
    pub password_hash: Option<String>,
    pub invitation_expires_at: Option<DateTime<Utc>>,
    pub wants_mail: bool,
    pub away: Option<Away>,
    /// Who said so, where it was somebody else.
    pub away_by: Option<UserId>,
    pub version: i32,
}

fn account(row: entity::user::Model) -> Result<Account, StoreError> {
    Ok(Account {
        id: UserId(row.id),
        organisation: OrganisationId(row.organisation_id),
        name: row.name,
        email: row.email,
        locale: row.locale,
        state: UserState::from_code(&row.state).ok_or(StoreError::Corrupt("users"))?,
        password_hash: row.password_hash,
        invitation_expires_at: row.invitation_expires_at,
        wants_mail: row.wants_mail,
        away: row.away_until.map(|until| Away { until, deputy: row.deputy_id.map(UserId) }),
        away_by: row.away_by.map(UserId),
        version: row.version,
    })
}

/// A grant with its id.
#[derive(Debug, Clone)]
pub struct StoredGrant {
    pub id: GrantId,
    pub user: UserId,
    pub grant: Grant,
}

pub async fn insert_organisation(tx: &Tx, id: OrganisationId, name: &str, at: DateTime<Utc>) -> Result<(), StoreError> {
    let row = entity::organisation::ActiveModel {
        incident_rules: Set(0),
        id: Set(id.0),
        name: Set(name.into()),
        matrix: Set(Method::DEFAULT.code()),
        created_at: Set(at),
    };
    entity::organisation::Entity::insert(row).exec_without_returning(tx.conn()).await?;
    Ok(())
}

/// Whether anybody has an account yet.
pub async fn is_empty(conn: &impl ConnectionTrait) -> Result<bool, StoreError> {
    Ok(entity::user::Entity::find().count(conn).await? == 0)
}

/// What a new account starts with.
#[derive(Debug)]
pub struct NewAccount<'a> {
    pub id: UserId,
    pub name: &'a str,
    pub email: &'a Email,
    pub locale: &'a str,
    pub state: UserState,
    pub password_hash: Option<String>,
    pub invitation: Option<(String, DateTime<Utc>)>,
}

pub async fn insert(tx: &Tx, by: &By, new: NewAccount<'_>) -> Result<(), StoreError> {
    let (hash, expires) = new.invitation.unzip();
    let row = entity::user::ActiveModel {
        id: Set(new.id.0),
        organisation_id: Set(by.organisation.0),
        name: Set(new.name.into()),
        email: Set(new.email.to_string()),
        password_hash: Set(new.password_hash),
        locale: Set(new.locale.into()),
        state: Set(new.state.code().into()),
        invitation_hash: Set(hash),
        invitation_expires_at: Set(expires),
        wants_mail: Set(true),
        away_until: Set(None),
        deputy_id: Set(None),
        version: Set(1),
        created_at: Set(by.at),
        away_by: Set(None),
    };
    entity::user::Entity::insert(row).exec_without_returning(tx.conn()).await?;
    Ok(())
}

pub async fn by_email(conn: &impl ConnectionTrait, email: &Email) -> Result<Option<Account>, StoreError> {
    let row = entity::user::Entity::find().filter(entity::user::Column::Email.eq(email.as_str())).one(conn).await?;
    row.map(account).transpose()
}

pub async fn by_invitation(conn: &impl ConnectionTrait, hash: &str) -> Result<Option<Account>, StoreError> {
    let row = entity::user::Entity::find().filter(entity::user::Column::InvitationHash.eq(hash)).one(conn).await?;
    row.map(account).transpose()
}

/// # Errors
/// [`StoreError::Missing`] for a person of another organisation too.
pub async fn load(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    id: UserId,
) -> Result<Account, StoreError> {
    let row = entity::user::Entity::find_by_id(id.0)
        .filter(entity::user::Column::OrganisationId.eq(organisation.0))
        .one(conn)
        .await?;
    row.ok_or(StoreError::Missing).and_then(account)
}

/// Everybody of an organisation, by name.
pub async fn all(conn: &impl ConnectionTrait, organisation: OrganisationId) -> Result<Vec<Account>, StoreError> {
    entity::user::Entity::find()
        .filter(entity::user::Column::OrganisationId.eq(organisation.0))
        .order_by_asc(entity::user::Column::Name)
        .order_by_asc(entity::user::Column::Id)
        .all(conn)
        .await?
        .into_iter()
        .map(account)
        .collect()
}

/// Grants of one person, or of everybody in the organisation.
pub async fn grants(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    user: Option<UserId>,
) -> Result<Vec<StoredGrant>, StoreError> {
    let mut query = entity::role_grant::Entity::find()
        .filter(entity::role_grant::Column::OrganisationId.eq(organisation.0))
        .order_by_asc(entity::role_grant::Column::Id);
    if let Some(user) = user {
        query = query.filter(entity::role_grant::Column::UserId.eq(user.0));
    }
    query
        .all(conn)
        .await?
        .into_iter()
        .map(|row| {
            Ok(StoredGrant {
                id: GrantId(row.id),
                user: UserId(row.user_id),
                grant: Grant {
                    role: Role::from_code(&row.role).ok_or(StoreError::Corrupt("role_grants"))?,
                    unit: row.unit_id.map(UnitId),
                    valid_from: row.valid_from,
                    valid_to: row.valid_to,
                },
            })
        })
        .collect()
}

pub async fn insert_grant(tx: &Tx, by: &By, id: GrantId, user: UserId, grant: &Grant) -> Result<(), StoreError> {
    let row = entity::role_grant::ActiveModel {
        id: Set(id.0),
        organisation_id: Set(by.organisation.0),
        user_id: Set(user.0),
        role: Set(grant.role.code().into()),
        unit_id: Set(grant.unit.map(|unit| unit.0)),
        valid_from: Set(grant.valid_from),
        valid_to: Set(grant.valid_to),
        granted_by: Set(by.user.map(|user| user.0)),
        created_at: Set(by.at),
    };
    entity::role_grant::Entity::insert(row).exec_without_returning(tx.conn()).await?;
    Ok(())
}

/// Sets a grant's last day.
pub async fn end_grant(
    tx: &Tx,
    organisation: OrganisationId,
    id: GrantId,
    last_day: NaiveDate,
) -> Result<(), StoreError> {
    use entity::role_grant::Column;
    let done = entity::role_grant::Entity::update_many()
        .col_expr(Column::ValidTo, Expr::value(last_day))
        .filter(Column::Id.eq(id.0))
        .filter(Column::OrganisationId.eq(organisation.0))
        .exec(tx.conn())
        .await?;
    changed_one(done.rows_affected)
}

/// Changes the state, the password or the invitation of an account.
#[derive(Debug, Default)]
pub struct AccountChange {
    pub state: Option<UserState>,
    pub password_hash: Option<String>,
    /// `Some(None)` takes the invitation away.
    pub invitation: Option<Option<(String, DateTime<Utc>)>>,
    pub locale: Option<String>,
    pub wants_mail: Option<bool>,
    /// `Some(None)`: back again.
    pub away: Option<Option<Away>>,
    /// With `away`: who says so, where it is somebody else.
    pub away_by: Option<UserId>,
}

/// # Errors
/// [`StoreError::Conflict`] when the version is not the expected one.
pub async fn update(tx: &Tx, id: UserId, expected: i32, change: AccountChange) -> Result<(), StoreError> {
    use entity::user::Column;
    let mut update = entity::user::Entity::update_many()
        .col_expr(Column::Version, Expr::value(expected + 1))
        .filter(Column::Id.eq(id.0))
        .filter(Column::Version.eq(expected));
    if let Some(state) = change.state {
        update = update.col_expr(Column::State, Expr::value(state.code()));
    }
    if let Some(hash) = change.password_hash {
        update = update.col_expr(Column::PasswordHash, Expr::value(hash));
    }
    if let Some(locale) = change.locale {
        update = update.col_expr(Column::Locale, Expr::value(locale));
    }
    if let Some(wanted) = change.wants_mail {
        update = update.col_expr(Column::WantsMail, Expr::value(wanted));
    }
    if let Some(away) = change.away {
        update = update
            .col_expr(Column::AwayUntil, Expr::value(away.map(|away| away.until)))
            .col_expr(Column::AwayBy, Expr::value(change.away_by.map(|user| user.0)))
            .col_expr(Column::DeputyId, Expr::value(away.and_then(|away| away.deputy).map(|user| user.0)));
    }
    if let Some(invitation) = change.invitation {
        let (hash, expires) = invitation.unzip();
        update = update
            .col_expr(Column::InvitationHash, Expr::value(hash))
            .col_expr(Column::InvitationExpiresAt, Expr::value(expires));
    }
    changed_one(update.exec(tx.conn()).await?.rows_affected)
}

/// Keeps the one-time address of the first administrator; an earlier one ends.
pub async fn keep_setup_link(tx: &Tx, hash: &str, expires_at: DateTime<Utc>) -> Result<(), StoreError> {
    entity::setup_link::Entity::delete_many().exec(tx.conn()).await?;
    let row = entity::setup_link::ActiveModel { token_hash: Set(hash.into()), expires_at: Set(expires_at) };
    entity::setup_link::Entity::insert(row).exec_without_returning(tx.conn()).await?;
    Ok(())
}

/// When the one-time address ends; `None` when there is no such address.
pub async fn setup_link(conn: &impl ConnectionTrait, hash: &str) -> Result<Option<DateTime<Utc>>, StoreError> {
    let row = entity::setup_link::Entity::find_by_id(hash.to_owned()).one(conn).await?;
    Ok(row.map(|row| row.expires_at))
}

pub async fn use_up_setup_link(tx: &Tx) -> Result<(), StoreError> {
    entity::setup_link::Entity::delete_many().exec(tx.conn()).await?;
    Ok(())
}
