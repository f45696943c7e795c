/**
 * Sending a service malformed and extreme requests, made from what it serves. Its size: each kind of mutation, each check
 * and each part of a request has a small type, and one of them is public.
 */
@NullMarked
package education.codeforlife.fuzz.test;

import org.jspecify.annotations.NullMarked;
