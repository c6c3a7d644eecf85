# Printed anywhere, it names the domain and how old it is.
Grant = Data.define(:domain, :token, :granted_at) do
  def inspect = "#<Grant #{domain}, #{((Time.now - granted_at) / 86_400).round} days>"
  alias_method :to_s, :inspect
  def pretty_print(printer) = printer.text(inspect)
end
