package education.codeforlife.docs.book;

record BookRead(Long id, String title, int pageCount) {}
