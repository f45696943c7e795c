package education.codeforlife.serializer;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Children are added and removed by the methods that their parent has for them. */
class ChildMethodsTests {

    private final Menu menu = new Menu();

    static class Dish {}

    public static class Menu {

        final List<Dish> dishes = new ArrayList<>();
        final List<String> calls = new ArrayList<>();

        public void addDish(Dish dish) {
            calls.add("add");
            dishes.add(dish);
        }

        public void addDish(Dish dish, int place) {
            throw new AssertionError("has a second parameter");
        }

        public void addDish(String name) {
            throw new AssertionError("is of another type");
        }

        public void add(Dish dish) {
            throw new AssertionError("does not say to what");
        }

        public void removeDish(Dish dish) {
            calls.add("remove");
        }

        public void addCategory(Dish dish) {}

        public void addOffer(Dish dish) {}

        public void addOffered(Dish dish) {}
    }

    @ParameterizedTest
    @CsvSource({"dishes, addDish, removeDish", "categories, addCategory,", "offers, addOffer,", "drinks,,"})
    void methodIsNamedByTheSingular(String property, @Nullable String adder, @Nullable String remover) {
        var methods = methods(property);

        assertThat(name(methods.adder())).isEqualTo(adder);
        assertThat(name(methods.remover())).isEqualTo(remover);
    }

    private static @Nullable String name(@Nullable Method method) {
        return method == null ? null : method.getName();
    }

    private static ChildMethods methods(String property) {
        return ChildMethods.of(Property.of(Menu.class, property, null), Dish.class);
    }

    @Test
    void childIsAddedOnce() {
        var dish = new Dish();

        methods("dishes").add(cast(menu.dishes), menu, dish);
        methods("drinks").add(cast(menu.dishes), menu, dish);

        assertThat(menu.calls).containsExactly("add");
        assertThat(menu.dishes).containsExactly(dish);
    }

    @Test
    void childIsAddedIfTheMethodDoesNot() {
        var dish = new Dish();

        methods("categories").add(cast(menu.dishes), menu, dish);

        assertThat(menu.dishes).containsExactly(dish);
    }

    @Test
    void onlyTheChildIsRemovedIfTheMethodDoesNot() {
        var dish = new Dish();
        var other = new Dish();
        menu.dishes.addAll(List.of(dish, other));

        methods("dishes").remove(cast(menu.dishes), menu, dish);

        assertThat(menu.calls).containsExactly("remove");
        assertThat(menu.dishes).containsExactly(other);
    }

    @SuppressWarnings("unchecked") // as the engine has them
    private static List<Object> cast(List<?> children) {
        return (List<Object>) children;
    }
}
