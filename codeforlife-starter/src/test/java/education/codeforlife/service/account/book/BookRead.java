package education.codeforlife.service.account.book;

record BookRead(Long id, String title, int pageCount) {}
