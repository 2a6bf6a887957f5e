//! Read models: one query a page, rows already limited to what the reader may see.
