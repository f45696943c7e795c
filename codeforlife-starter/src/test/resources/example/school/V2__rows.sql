-- Alice (1) and Carl (2) are colleagues, Ada (3) is their admin; Olga (4) works elsewhere
insert into schools values (1, 'Hill'), (2, 'Dale');
insert into teachers values (1, 1), (2, 1), (3, 1), (4, 2);

insert into classes values
    (1, 'AA111', 'Art', 1, false, null),
    (2, 'BB222', 'Biology', 1, true, '2030-01-01T00:00:00.5Z'),
    (3, 'CC333', 'Chemistry', 2, false, null),
    (4, 'DD444', 'Drama', 4, false, null),
    (5, 'EE555', 'Empty', 1, false, null);

insert into students values
    (9, 'Nina', 1), (10, 'Tom', 1), (99, 'Zoe', 2), (100, 'Hugo', 2), (300, 'Carla', 3), (400, 'Dora', 4),
    (500, 'Indy', null);

select setval('classes_id_seq', 6, false), setval('students_id_seq', 501, false);
