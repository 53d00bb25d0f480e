-- Receipts are sealed under a key derived from the master key; those kept before say so.
alter table filings.receipt_bytes add column sealed boolean not null default false;
