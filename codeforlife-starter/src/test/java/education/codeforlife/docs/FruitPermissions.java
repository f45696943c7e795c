package education.codeforlife.docs;

import static education.codeforlife.permission.Permissions.onObject;

import education.codeforlife.permission.Permission;

final class FruitPermissions {

    static final Permission OWNS_BASKET = onObject("OWNS_BASKET", Fruit.class, (user, fruit) -> fruit.isOwnedBy(user));

    private FruitPermissions() {}
}
