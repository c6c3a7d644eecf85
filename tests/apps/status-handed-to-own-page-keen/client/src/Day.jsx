import React, { useEffect, useState } from 'react';
import { crew, photos } from './api';

export default function Day({ day }) {
  const [files, setFiles] = useState([]);
  const [problem, setProblem] = useState(null);

  useEffect(() => {
    photos(day).then(setFiles).catch((error) => setProblem(error.message));
    crew().catch((error) => setProblem(error.message));
  }, [day]);

  return problem ? <p className="problem">{problem}</p> : <ul>{files.map((file) => <li key={file.path}>{file.name}</li>)}</ul>;
}
