package education.codeforlife.registration;

/**
 * What somebody tells who registers, in the form that its serializer checked. Its text is empty of all that.
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
