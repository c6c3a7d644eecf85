<?php
$db = new PDO('mysql:host=localhost;dbname=kennel', getenv('DB_USER'), getenv('DB_PASSWORD'));
$statement = $db->prepare('INSERT INTO papers (dog, file) VALUES (?, ?)');
$statement->execute(array($_POST['dog'], $_POST['file']));
echo json_encode(array('saved' => true));
