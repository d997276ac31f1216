package org.casebook.pipeline.synthetic;

import java.time.LocalDate;

/** Signs labour contracts and writes them once it is known how they ended. */
final class Contracts {

    private final Sink out;
    private final Choice terms;

    Contracts(World world) {
        out = world.out();
        terms = new Choice(world.figures().get("labour-market.contract-months").numbers());
    }

    /** A contract from the first job at an employer on. */
    void sign(Worker worker, LocalDate signed, LocalDate starts, Stream stream) {
        worker.signed = signed;
        worker.starts = starts;
        String months = terms.draw(stream);
        worker.ends = months.equals("open")
                ? null
                : starts.plusMonths(Integer.parseInt(months)).minusDays(1);
    }

    /** The old contract has run out and a new one follows on it. */
    void renew(Worker worker, Stream stream) {
        write(worker, null, null);
        sign(worker, worker.ends, worker.ends.plusDays(1), stream);
    }

    /** @param day null while the contract is in force */
    void write(Worker worker, LocalDate day, String reason) {
        out.row(
                Table.CONTRACT,
                Sink.WHOLE,
                worker.person.idNumber(),
                worker.employer.id(),
                worker.signed.toString(),
                worker.starts.toString(),
                worker.ends == null ? null : worker.ends.toString(),
                day == null ? null : day.toString(),
                reason);
    }
}
