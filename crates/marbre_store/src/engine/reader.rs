//! For looking.

use super::{Shared, row::Row, statement, value::Value};
use crate::StoreError;
use sqlx::SqlSafeStr;
use std::sync::Arc;

/// For looking. Cheap to clone.
#[derive(Clone)]
pub struct Reader {
    pub(crate) shared: Arc<Shared>,
}

impl Reader {
    /// The rows that a statement answers. `doing` names it for people: “read the article”.
    pub(crate) async fn rows(
        &self,
        doing: &'static str,
        sql: impl SqlSafeStr,
        values: Vec<Value<'_>>,
    ) -> Result<Vec<Row>, StoreError> {
        let sql = sql.into_sql_str();
        statement::check_count(sql.as_str(), values.len()).map_err(StoreError::database(doing))?;
        self.shared.remember(sql.as_str());
        self.shared.engine.rows(sql, values).await.map_err(StoreError::database(doing))
    }

    /// The first row that a statement answers.
    pub(crate) async fn row(
        &self,
        doing: &'static str,
        sql: impl SqlSafeStr,
        values: Vec<Value<'_>>,
    ) -> Result<Option<Row>, StoreError> {
        Ok(self.rows(doing, sql, values).await?.into_iter().next())
    }

    /// The rows that a statement about a list of items, each of `width` values, answers: `{list}` in the statement
    /// stands for the list. A long list is asked about in parts.
    pub(crate) async fn rows_of_list<'a>(
        &self,
        doing: &'static str,
        pattern: &str,
        values: Vec<Value<'a>>,
        items: &[Value<'a>],
        width: usize,
    ) -> Result<Vec<Row>, StoreError> {
        let mut rows = Vec::new();
        for part in items.chunks(statement::LIST_AT_MOST * width) {
            let (sql, values) = statement::about_list(pattern, values.clone(), part, width);
            rows.extend(self.rows(doing, sql, values).await?);
        }
        Ok(rows)
    }
}
