test("sends the token", () => {
  expect(headers({ token: "m4wq7ztb9rk2xvd8ph6ycj3n" })).toEqual({ Authorization: "Bearer m4wq7ztb9rk2xvd8ph6ycj3n" });
  expect("https://acme.egnyte.com/pubapi/v1/fs/Shared").toContain("egnyte");
});
