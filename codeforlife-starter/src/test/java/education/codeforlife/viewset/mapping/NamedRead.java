package education.codeforlife.viewset.mapping;

record NamedRead(Long id, String name) {}
