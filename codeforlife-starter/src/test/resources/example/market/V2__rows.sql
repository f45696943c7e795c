-- each shopper has a public and a private basket
insert into baskets values (1, 1, true), (2, 1, false), (3, 2, true), (4, 2, false);

insert into labels values (1, 'sweet', 'RED');

insert into fruits values
    (9, 'apple', false, '2024-01-09', 1, 1),
    (10, 'banana', false, '2024-01-10', 1, null),
    (99, 'cherry', false, '2024-01-11', 1, null),
    (100, 'lemon', true, '2024-01-12', 2, null),
    (300, 'elderberry', false, '2024-01-13', 3, null),
    (400, 'fig', false, '2024-01-14', 4, null);

-- behind the rows above
select setval('labels_id_seq', 2, false), setval('fruits_id_seq', 401, false);
