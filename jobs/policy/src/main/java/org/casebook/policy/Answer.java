package org.casebook.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where a measure writes what it answers: refused on a ground, or granted with its payments. One answer is written again
 * and again, so that an engine that asks millions of times leaves no garbage; {@link #outcome} keeps what it says.
 */
public final class Answer {

    private static final int USUAL_PAYMENTS = 4;

    private boolean granted;
    private Ground ground = NotInForce.NOT_IN_FORCE;
    private final Instalments instalments = new Instalments(this);
    private int payments;
    private Fund[] funds = new Fund[USUAL_PAYMENTS];
    private int[] yearsLater = new int[USUAL_PAYMENTS];
    private long[] fen = new long[USUAL_PAYMENTS];

    private final Sum sum;

    public Answer() {
        this(new Sum());
    }

    private Answer(Sum sum) {
        this.sum = sum;
    }

    /** One that keeps how its amounts were computed; for one case, not for millions. */
    public static Answer explaining() {
        return new Answer(new TracedSum());
    }

    /** Where the measure computes what it grants: empty each time. */
    public Sum sum() {
        return sum.clear();
    }

    /**
     * How what is granted was computed, number by number; the first that is rounded is the amount, those after it say how
     * funds share it. None when refused or only counted, and where the answer is not {@link #explaining}.
     */
    public List<Step.Named> calculation() {
        return granted && payments > 0 ? sum.lines() : List.of();
    }

    public Answer refused(Ground because) {
        granted = false;
        ground = because;
        payments = 0;
        return this;
    }

    /** Entitled; what is paid follows with {@link #pay}, nothing is a payment too. */
    public Answer granted() {
        granted = true;
        payments = 0;
        return this;
    }

    /** Granted at once, out of one fund: the last number of the sum, rounded half up to the fen. */
    public Answer granted(Fund fund, Sum amount) {
        return granted().pay(fund, 0, amount.rounded(Quantity.AMOUNT).whole());
    }

    /** Belongs to a population: counted, nothing is paid. */
    public Answer counted() {
        return granted();
    }

    /** One more payment of what is granted. */
    public Answer pay(Fund fund, int years, Money amount) {
        return pay(fund, years, amount.fen());
    }

    /** One more payment of what is granted, in fen. */
    public Answer pay(Fund fund, int years, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("Invalid payment: " + amount + " fen (must not be negative)");
        }
        if (payments == fen.length) {
            funds = Arrays.copyOf(funds, 2 * payments);
            yearsLater = Arrays.copyOf(yearsLater, 2 * payments);
            fen = Arrays.copyOf(fen, 2 * payments);
        }
        funds[payments] = fund;
        yearsLater[payments] = years;
        fen[payments] = amount;
        payments++;
        return this;
    }

    /** Grants what falls due over several years, to be filled in: empty each time. */
    public Instalments instalments() {
        return instalments.clear();
    }

    public boolean isGranted() {
        return granted;
    }

    /** @throws IllegalStateException when it is granted */
    public Ground ground() {
        if (granted) {
            throw new IllegalStateException("Granted on no ground of refusal");
        }
        return ground;
    }

    /** How many payments there are, 0 when refused or only counted. */
    public int payments() {
        return payments;
    }

    public Fund fund(int payment) {
        return funds[payment];
    }

    public int yearsLater(int payment) {
        return yearsLater[payment];
    }

    public long fen(int payment) {
        return fen[payment];
    }

    /** Of all payments, in fen; 0 when refused. */
    public long totalFen() {
        long total = 0;
        for (int payment = 0; payment < payments; payment++) {
            total = Math.addExact(total, fen[payment]);
        }
        return total;
    }

    /** What it says, to keep. */
    public Outcome outcome() {
        if (!granted) {
            return Outcome.refused(ground);
        }
        List<Payment> all = new ArrayList<>();
        for (int payment = 0; payment < payments; payment++) {
            all.add(new Payment(funds[payment], yearsLater[payment], new Money(fen[payment])));
        }
        return new Outcome.Granted(List.copyOf(all));
    }
}
