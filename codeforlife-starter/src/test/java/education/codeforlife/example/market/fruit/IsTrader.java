package education.codeforlife.example.market.fruit;

import education.codeforlife.example.market.Shopper;
import education.codeforlife.permission.Decision;
import education.codeforlife.permission.Permission;
import education.codeforlife.request.RequestUser;
import org.jspecify.annotations.Nullable;

record IsTrader() implements Permission {

    @Override
    public Decision decide(RequestUser user, @Nullable Object object) {
        return Decision.of(user instanceof Shopper shopper && shopper.isTrader());
    }
}
