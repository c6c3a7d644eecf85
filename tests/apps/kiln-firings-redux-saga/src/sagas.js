import { all, call, put, select, takeEvery, takeLatest } from 'redux-saga/effects';
import { fetchFirings, fetchNotes } from './egnyte';

const session = (state) => state.session;

function* loadFirings() {
  try {
    const { data } = yield call(fetchFirings, yield select(session));
    yield put({ type: 'firings/loaded', payload: data.files });
  } catch (error) { //~ EG402
    yield put({ type: 'firings/failed', payload: error.message });
  }
}

function* loadNotes({ payload }) {
  try {
    const current = yield select(session);
    const { data } = yield call(fetchNotes, current, payload.path);
    yield put({ type: 'notes/loaded', payload: data.notes });
  } catch (error) {
    if (error.response?.status === 401) {
      yield put({ type: 'session/ended' });
      return;
    }
    yield put({ type: 'notes/failed', payload: error.message });
  }
}

export default function* root() {
  yield all([takeLatest('firings/load', loadFirings), takeEvery('notes/load', loadNotes)]);
}
