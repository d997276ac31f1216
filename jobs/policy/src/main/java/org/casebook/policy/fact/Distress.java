package org.casebook.policy.fact;

import java.io.Serializable;
import org.casebook.policy.Labelled;
import org.casebook.policy.Money;
import org.casebook.policy.Text;

/**
 * What is known of an employer on the list of distressed employers of the policy year.
 *
 * @param yearDue contributions due last year, all insurances, employer and employees, paid or not
 */
public record Distress(Money yearDue) implements Serializable, Labelled {

    @Override
    public Text label() {
        return Text.of("在名单内，全年应缴社会保险费%s元", "on the list, contributions due %s yuan", yearDue);
    }
}
