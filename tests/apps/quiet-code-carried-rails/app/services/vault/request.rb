class Vault::Request
  def initialize(domain, options)
    @domain = domain
    @options = options.deep_symbolize_keys
  end

  def perform
    Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) do |http|
      http.request(built)
    end
  end

  private

  def built
    Net::HTTP::Post.new(uri).tap { |request| request.body = URI.encode_www_form(form) }
  end

  def uri
    @uri ||= URI("https://#{@domain}.egnyte.com/#{path}")
  end
end
