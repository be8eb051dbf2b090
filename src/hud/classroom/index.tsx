import type { Host } from '../host';
import type { ClassPage } from './api';
import { RefusedPage, StudentPage } from './student';
import { TeacherPage } from './teacher';
import './classroom.css';

/** The rooms of a class: the teacher's, and the page where a student begins. */
export function ClassroomScreen({ host, page }: { readonly host: Host; readonly page: ClassPage }) {
  return (
    <div class="class-screen">
      {page.page === 'teacher' ? <TeacherPage host={host} /> : null}
      {page.page === 'student' ? (
        <main class="class-main">
          <StudentPage host={host} assignment={page.assignment} />
        </main>
      ) : null}
      {page.page === 'refused' ? (
        <main class="class-main">
          <RefusedPage host={host} trouble={page.trouble} />
        </main>
      ) : null}
    </div>
  );
}
