-- Sheets from before conflicts were told of say that they told of none.
update watch.sheet_case set content = (content::jsonb || '{"conflicts": []}')::text;
