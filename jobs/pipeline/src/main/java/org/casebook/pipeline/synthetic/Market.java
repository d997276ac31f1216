package org.casebook.pipeline.synthetic;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The state of the labour market in the month that is being simulated. Only residents who have ever been insured or
 * registered are held: about 100 bytes each, and four bytes for everybody else.
 */
final class Market {

    private final World world;
    private final List<Employer> employers;
    private final Worker[] workers;
    private final List<List<Worker>> staff;
    private final List<Registration> open = new ArrayList<>();

    private final Deque<Worker> movers = new ArrayDeque<>();
    private final Map<Employer, Deque<Worker>> retained = new IdentityHashMap<>();

    /** Those who were hired this month while they still drew benefit. */
    final List<Worker> hiredFromBenefit = new ArrayList<>();

    /** Hires of the last twelve months by employer, for loans. */
    final int[] hires;

    Market(World world, List<Employer> employers) {
        this.world = world;
        this.employers = employers;
        workers = new Worker[world.people().count()];
        staff = new ArrayList<>(employers.size());
        employers.forEach(e -> staff.add(new ArrayList<>(e.wanted(0))));
        hires = new int[employers.size()];
    }

    List<Employer> employers() {
        return employers;
    }

    List<Worker> staff(Employer employer) {
        return staff.get(employer.number());
    }

    List<Registration> open() {
        return open;
    }

    /** Null for somebody who has never been insured or registered. */
    Worker known(int person) {
        return workers[person];
    }

    Worker worker(int person) {
        if (workers[person] == null) {
            workers[person] = new Worker(world.people().person(person));
        }
        return workers[person];
    }

    Person person(int number) {
        Worker worker = workers[number];
        return worker == null ? world.people().person(number) : worker.person;
    }

    boolean idle(int person) {
        Worker worker = workers[person];
        return worker == null || (worker.employer == null && worker.registration == null);
    }

    void join(Worker worker, Employer employer, int month) {
        worker.employer = employer;
        worker.hiredMonth = month;
        worker.place = staff(employer).size();
        staff(employer).add(worker);
        hires[employer.number()]++;
    }

    void leave(Worker worker) {
        List<Worker> list = staff(worker.employer);
        Worker last = list.remove(list.size() - 1);
        if (last != worker) {
            list.set(worker.place, last);
            last.place = worker.place;
        }
        worker.employer = null;
    }

    void open(Registration registration) {
        registration.place = open.size();
        registration.worker.registration = registration;
        open.add(registration);
    }

    void close(Registration registration) {
        Registration last = open.remove(open.size() - 1);
        if (last != registration) {
            open.set(registration.place, last);
            last.place = registration.place;
        }
        registration.worker.registration = null;
    }

    /** Left for another employer and has not started there yet. */
    void move(Worker worker) {
        movers.add(worker);
    }

    /** Null when nobody is on the move. */
    Worker nextMover() {
        return nextIdle(movers);
    }

    /** Whoever found no vacancy this month gives up. */
    void forgetMovers() {
        movers.clear();
    }

    /** An intern whom the host keeps as soon as it has a vacancy. */
    void retain(Worker worker, Employer host) {
        retained.computeIfAbsent(host, e -> new ArrayDeque<>()).add(worker);
    }

    /** Null when no intern waits for this host. */
    Worker nextRetained(Employer host) {
        Deque<Worker> waiting = retained.get(host);
        return waiting == null ? null : nextIdle(waiting);
    }

    private static Worker nextIdle(Deque<Worker> queue) {
        Worker worker = queue.poll();
        while (worker != null && (worker.employer != null || worker.registration != null)) {
            worker = queue.poll();
        }
        return worker;
    }

    /** Somebody in insured work, each employer weighted by its staff; null when a few tries find nobody. */
    Worker someEmployed(Stream stream) {
        for (int i = 0; i < 60; i++) {
            Employer employer = employers.get(stream.below(employers.size()));
            List<Worker> list = staff(employer);
            // an employer is drawn with equal chance and kept in proportion to its staff, up to 64
            if (!list.isEmpty() && stream.below(64) < Math.min(64, list.size())) {
                return list.get(stream.below(list.size()));
            }
        }
        return null;
    }
}
