package app.parley.platform.files;

import app.parley.platform.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** A bucket at Amazon's S3, or at a server that speaks as it does. */
final class BucketStore implements FileStore {
  private final S3Client s3;
  private final String bucket;

  BucketStore(Settings.S3 settings) {
    this.bucket = settings.bucket();
    var credentials = AwsBasicCredentials.create(settings.accessKey(), settings.secretKey());
    this.s3 =
        S3Client.builder()
            .endpointOverride(settings.endpoint())
            .region(Region.of(settings.region()))
            .credentialsProvider(StaticCredentialsProvider.create(credentials))
            // Plainly, since servers of others know no more.
            .forcePathStyle(true)
            .serviceConfiguration(plain -> plain.chunkedEncodingEnabled(false))
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(Duration.ofSeconds(5))
                    .socketTimeout(Duration.ofSeconds(30)))
            .build();
  }

  /** Written again where it is there already: that costs less than to ask before each. */
  @Override
  public void put(long company, String hash, Path file) throws IOException {
    var key = key(company, hash);
    asked(() -> s3.putObject(put -> put.bucket(bucket).key(key), file));
    Files.delete(file);
  }

  @Override
  public InputStream open(long company, String hash) throws IOException {
    var key = key(company, hash);
    try {
      return asked(() -> s3.getObject(get -> get.bucket(bucket).key(key)));
    } catch (NoSuchKeyException e) {
      throw new NoSuchFileException(key);
    }
  }

  @Override
  public void delete(long company, String hash) throws IOException {
    var key = key(company, hash);
    asked(() -> s3.deleteObject(delete -> delete.bucket(bucket).key(key)));
  }

  @Override
  public void close() {
    s3.close();
  }

  private static String key(long company, String hash) {
    return company + "/" + DiskStore.checked(hash);
  }

  private static <T> T asked(Supplier<T> question) throws IOException {
    try {
      return question.get();
    } catch (NoSuchKeyException e) {
      throw e;
    } catch (SdkException e) {
      throw new IOException("The bucket does not answer as it should", e);
    }
  }
}
