package education.codeforlife.example.market;

import education.codeforlife.request.RequestUser;

/**
 * Who shops here.
 *
 * @param isTrader whether fruits may be moved between baskets
 */
public record Shopper(long id, boolean isTrader) implements RequestUser {

    @Override
    public boolean isAuthenticated() {
        return true;
    }
}
