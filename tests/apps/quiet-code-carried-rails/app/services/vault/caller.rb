# Which request is meant, its name says.
class Vault::Caller
  def initialize(domain)
    @domain = domain
  end

  def method_missing(name, *args)
    "Vault::#{name.to_s.camelize}".constantize.new(@domain, *args).perform
  end

  def respond_to_missing?(*)
    true
  end
end
