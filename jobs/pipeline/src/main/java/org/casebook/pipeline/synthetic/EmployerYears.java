package org.casebook.pipeline.synthetic;

/** What the agency sees of each employer per year: staff, premiums, arrears, payroll. */
final class EmployerYears {

    private final int[][] staff;
    private final int[][] unpaid;
    private final int[][] months;
    private final long[][] premiums;
    private final long[][] payroll;

    EmployerYears(int employers) {
        staff = new int[employers][Months.COUNT];
        unpaid = new int[employers][Months.YEARS];
        months = new int[employers][Months.YEARS];
        premiums = new long[employers][Months.YEARS];
        payroll = new long[employers][Months.YEARS];
    }

    void close(Employer employer, int month, int count, boolean arrears) {
        staff[employer.number()][month] = count;
        unpaid[employer.number()][month / 12] += arrears ? 1 : 0;
        months[employer.number()][month / 12] += count > 0 ? 1 : 0;
    }

    void premium(Employer employer, int month, long fen) {
        premiums[employer.number()][month / 12] += fen;
    }

    void payroll(Employer employer, int month, long fen) {
        payroll[employer.number()][month / 12] += fen;
    }

    int staff(Employer employer, int month) {
        return month < 0 ? 0 : staff[employer.number()][month];
    }

    int paidMonths(Employer employer, int year) {
        return months[employer.number()][year] - unpaid[employer.number()][year];
    }

    /** Fen of unemployment insurance paid for a year, counted from 2016. */
    long premiums(Employer employer, int year) {
        return premiums[employer.number()][year];
    }

    long payroll(Employer employer, int year) {
        return payroll[employer.number()][year];
    }
}
