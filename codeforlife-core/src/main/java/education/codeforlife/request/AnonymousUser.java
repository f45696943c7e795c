package education.codeforlife.request;

enum AnonymousUser implements RequestUser {
    ANONYMOUS;

    @Override
    public boolean isAuthenticated() {
        return false;
    }
}
