/** A small service whose view sets are right, and wrong in one thing each. */
package education.codeforlife.viewset.test.sample;
