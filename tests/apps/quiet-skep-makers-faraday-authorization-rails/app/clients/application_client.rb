class ApplicationClient
  SignInAgain = Class.new(StandardError)
  Later = Class.new(StandardError)

  class << self
    attr_accessor :scheme, :site

    def inherited(child)
      super
      child.scheme = scheme
    end

    def authorize_with(scheme)
      self.scheme = scheme
    end
  end

  authorize_with "Token"

  def initialize(credential, site: self.class.site)
    @connection = Faraday.new(url: site) do |f|
      f.request :authorization, self.class.scheme, credential
      f.response :json
    end
  end

  private

  def get(path, params = {})
    answer = @connection.get(path, params)  #~ GET /pubapi/v1/fs/{path}
    case answer.status
    when 401 then raise SignInAgain, self.class.name
    when 429 then raise Later, answer.headers["Retry-After"].to_s
    end
    answer.body
  end
end
