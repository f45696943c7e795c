package education.codeforlife.docs;

import education.codeforlife.request.RequestUser;

record Customer(Long id) implements RequestUser {

    @Override
    public boolean isAuthenticated() {
        return true;
    }
}
