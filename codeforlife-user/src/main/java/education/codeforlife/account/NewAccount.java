package education.codeforlife.account;

/**
 * The data of a user to be, in the form that its serializer checked. Its text does not contain any of it.
 *
 * @param password as it was typed
 * @since 0.1.0
 */
public record NewAccount(String firstName, String lastName, String email, String password) {

    @Override
    public String toString() {
        return "NewAccount[…]";
    }
}
