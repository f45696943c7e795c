package education.codeforlife.permission;

import education.codeforlife.request.RequestUser;

/** A user of each kind that permissions tell apart. */
enum Caller implements RequestUser {
    ANONYMOUS,
    PENDING,
    FULL;

    @Override
    public boolean isAuthenticated() {
        return this != ANONYMOUS;
    }

    @Override
    public boolean isPending() {
        return this == PENDING;
    }
}
