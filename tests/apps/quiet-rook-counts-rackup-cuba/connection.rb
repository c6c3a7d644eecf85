Connection = Data.define(:domain, :token, :scope) do
  def masked = with(token: token && "[#{token.size} characters]")

  def inspect = "#<Connection #{domain}>"
  alias_method :to_s, :inspect
end

Grant = Struct.new(:access_token, :token_type, :expires_in, keyword_init: true) do
  def to_h(*) = super.except(:access_token)
end
