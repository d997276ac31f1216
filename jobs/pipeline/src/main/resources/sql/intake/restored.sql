-- Rows in order by themselves, with the full number in place of an employer's number that has lost its leading zeros.
-- reads: passed_delivered, lost_zeros, file
SELECT s.file, s.line, s.verdict, s.column, s.detail, s.raw, s.person,
       coalesce(z.found, s.employer) AS employer,
       CASE WHEN z.lost IS NULL THEN s.key
            ELSE row_key(s.table, f.key_columns, f.kind_column, f.usual_kind, f.kind_key_columns,
                         transform(s.values, (v, i) -> CASE WHEN i = f.employer_position THEN z.found_id ELSE v END)) END AS key,
       CASE WHEN z.lost IS NULL THEN s.values
            ELSE transform(s.values, (v, i) -> CASE WHEN i = f.employer_position THEN z.found_id ELSE v END) END AS values,
       s.table, s.fingerprint, z.lost_id, z.found_id
FROM passed_delivered s
JOIN file f ON s.fingerprint = f.fingerprint
LEFT JOIN lost_zeros z ON s.employer = z.lost
