package education.codeforlife.rpc.jose;

import java.util.Set;

/**
 * What another service asserted of a person, as it was received.
 *
 * @param audience the aliases of the services that may accept it
 */
record Assertion(String token, Set<String> audience) {

    /** Does not show the token. */
    @Override
    public String toString() {
        return "Assertion" + audience;
    }
}
