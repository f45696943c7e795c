package education.codeforlife.example.market.basket;

import education.codeforlife.example.market.Shopper;
import education.codeforlife.request.RequestUser;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import org.springframework.data.jpa.domain.Specification;

/** Which baskets there are for whom. */
public final class Baskets {

    private Baskets() {}

    /** The shopper's own. */
    public static Specification<Basket> ownedBy(RequestUser user) {
        return (basket, query, criteria) -> isOwnedBy(user, basket, criteria);
    }

    /** Those that are open to everybody, and the shopper's own. */
    public static Predicate isVisibleTo(RequestUser user, Path<Basket> basket, CriteriaBuilder criteria) {
        var open = criteria.isTrue(basket.get("open"));
        return user.isAuthenticated() ? criteria.or(open, isOwnedBy(user, basket, criteria)) : open;
    }

    private static Predicate isOwnedBy(RequestUser user, Path<Basket> basket, CriteriaBuilder criteria) {
        return criteria.equal(basket.get("ownerId"), user.as(Shopper.class).id());
    }
}
