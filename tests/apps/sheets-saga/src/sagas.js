import { call, fork, put, select, take, takeLatest } from 'redux-saga/effects';
import { dropSheet, readSheets } from './client';

/** What every flow does when it is refused. */
export function* recover(refusal) {
  if (refusal.code === 401) {
    yield put({ type: 'session/ENDED' });
  } else if (refusal.code === 429) {
    yield put({ type: 'queue/WAIT' });
  }
}

export function* readFlow() {
  while (true) {
    yield take('sheets/READ');
    const bearer = yield select((state) => state.session.bearer);
    const { sheets, refusal } = yield call(readSheets, bearer);
    if (sheets) {
      yield put({ type: 'sheets/SET', sheets });
    } else {
      yield fork(recover, refusal);
    }
  }
}

function* drop({ id }) {
  const bearer = yield select((state) => state.session.bearer);
  const { refusal } = yield call(dropSheet, bearer, id);
  if (refusal) yield fork(recover, refusal);
}

export default function* root() {
  yield fork(readFlow);
  yield takeLatest('sheets/DROP', drop);
}
