-- H2 has no index for parts of words: a search reads the requests of the mission
select 1;
