package education.codeforlife.viewset.test.sample;

import education.codeforlife.request.RequestUser;

public record Owner(String name) implements RequestUser {

    public static final Owner ANN = new Owner("ann");
    public static final Owner BOB = new Owner("bob");

    @Override
    public boolean isAuthenticated() {
        return true;
    }
}
