-- H2 writes to its file whenever it has used up the numbers that it took ahead: every 32 rows, inside the transaction of a move
alter table unnumbered_event alter column id set cache 10000;
